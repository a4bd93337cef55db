package org.tentamen.export;

import java.util.List;

/** What a package's test and manifest say of its items, as templates write it. */
public interface Packaged {

  /**
   * What a package says of itself.
   *
   * @param id the exam's id
   * @param title its title, plain text
   */
  record Head(String id, String title) {}

  /**
   * An item.
   *
   * @param id its name, unique in the package
   * @param title plain text
   * @param href its file
   * @param tags plain text
   * @param pictures the names of those that it shows
   */
  record Item(String id, String title, String href, List<String> tags, List<String> pictures) {}

  /**
   * The items of one variant, which belong together.
   *
   * @param number the variant's number
   * @param items usually one
   */
  record Variant(String number, List<Item> items) {}

  /**
   * The variants of a question.
   *
   * @param id the question's id
   * @param title plain text
   * @param variants one of which is drawn
   */
  record Section(String id, String title, List<Variant> variants) {}
}
