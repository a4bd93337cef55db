package org.tentamen.export;

/**
 * A picture that a question's texts show, carried in the file.
 *
 * @param name its file name, unique in the bank; letters, digits, points and hyphens only
 * @param base64 its bytes, in Base64
 */
public record EmbeddedPicture(String name, String base64) {}
