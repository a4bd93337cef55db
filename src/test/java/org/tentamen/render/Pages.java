package org.tentamen.render;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reads pages, which are well-formed XML but for their first line. */
final class Pages {
  private Pages() {}

  static Document parse(String html) throws Exception {
    String xml = html.strip().replaceFirst("(?i)<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
