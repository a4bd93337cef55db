package org.tentamen.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * What a command reads from and prints to.
 *
 * @param in the standard input
 * @param out takes what the command was asked for
 * @param err takes errors and progress
 */
record Streams(InputStream in, PrintWriter out, PrintWriter err) {}
