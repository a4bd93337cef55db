package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of QTI 2.1, its manifest and QTI 1.2, without a network. */
final class QtiSchemas {

  /** Items and tests of QTI 2.1. */
  static final Schema QTI21 = schema("qti21/www.imsglobal.org/xsd/imsqti_v2p1.xsd");

  /** Manifests of QTI 2.1 packages. */
  static final Schema MANIFEST = schema("imscp_v1p1.xsd");

  /** Assessments of QTI 1.2. */
  static final Schema QTI12 = schema("qti12/ims_qtiasiv1p2.xsd");

  private static final Pattern NAME = Pattern.compile("(</?)qti-([a-z-]+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("(?<=[\\s])([a-z]+(?:-[a-z]+)+)(?==\")");
  private static final Pattern TAG = Pattern.compile("<qti-[^>]*>");

  private QtiSchemas() {}

  private static Schema schema(String resource) {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> input(publicId, systemId, base));
    try {
      // The schema of QTI has more particles than the JDK allows unless told.
      factory.setProperty("jdk.xml.maxOccurLimit", "0");
      return factory.newSchema(url(resource));
    } catch (SAXException e) {
      throw new IllegalStateException("schema " + resource + " cannot be read", e);
    }
  }

  private static URL url(String resource) {
    URL url = QtiSchemas.class.getResource("/qti/" + resource);
    if (url == null) {
      throw new IllegalStateException("resource " + resource + " is missing");
    }
    return url;
  }

  /** What a schema imports: by its address in a folder of the host's name, or beside the file. */
  private static LSInput input(String publicId, String systemId, String base) {
    if (systemId == null) {
      // Nothing is imported but names.
      return null;
    }
    String name;
    if (systemId.startsWith("http://")) {
      name = "qti21/" + systemId.substring("http://".length());
    } else {
      String folder = base.substring(0, base.lastIndexOf('/') + 1);
      String path =
          folder.startsWith("http://")
              ? "qti21/" + folder.substring("http://".length()) + systemId
              : folder.substring(folder.lastIndexOf("/qti/") + 5) + systemId;
      name = Path.of(path).normalize().toString().replace('\\', '/');
    }
    name = name.equals("w3/xml.xsd") ? "xml.xsd" : name;
    URL found = QtiSchemas.class.getResource("/qti/" + name);
    // The schema of metadata is not at hand; what stands in them is not looked at.
    return found == null
        ? new Input(publicId, systemId, EMPTY)
        : new Input(publicId, found.toString(), found);
  }

  private static final String EMPTY =
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
          + " targetNamespace=\"http://www.imsglobal.org/xsd/imsmd_v1p2\"/>";

  /** What a schema says against a document; nothing where it is valid. */
  static List<String> problems(Schema schema, String xml) throws Exception {
    List<String> problems = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            error(e);
          }

          @Override
          public void error(SAXParseException e) {
            problems.add(e.getLineNumber() + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(UTF_8))));
    return problems;
  }

  /**
   * A document of QTI 3.0 under the names of 2.1: 3.0 renamed elements and attributes by one rule,
   * and puts the content of feedback into an element of its own.
   */
  static String as21(String xml) {
    String named =
        xml.replaceAll("</?qti-content-body>", "")
            .replace(" use=\"scoring\"", "")
            .replaceAll(" dir=\"(ltr|rtl)\"", "")
            .replace(
                "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
                "http://www.imsglobal.org/xsd/imsqti_v2p1");
    String attributes =
        TAG.matcher(named)
            .replaceAll(
                tag ->
                    Matcher.quoteReplacement(
                        ATTRIBUTE.matcher(tag.group()).replaceAll(a -> camel(a.group(1)))));
    return NAME.matcher(attributes).replaceAll(name -> name.group(1) + camel(name.group(2)));
  }

  private static String camel(String kebab) {
    return Pattern.compile("-([a-z])")
        .matcher(kebab)
        .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  /** A schema's text, by its address or as it is. */
  private static final class Input implements LSInput {
    private final String publicId;
    private final String systemId;
    private final InputStream bytes;

    Input(String publicId, String systemId, String text) {
      this.publicId = publicId;
      this.systemId = systemId;
      this.bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    Input(String publicId, String systemId, URL url) {
      this.publicId = publicId;
      this.systemId = systemId;
      try {
        this.bytes = url.openStream();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Reader getCharacterStream() {
      return null;
    }

    @Override
    public void setCharacterStream(Reader reader) {}

    @Override
    public InputStream getByteStream() {
      return bytes;
    }

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public void setStringData(String data) {}

    @Override
    public String getSystemId() {
      return systemId;
    }

    @Override
    public void setSystemId(String id) {}

    @Override
    public String getPublicId() {
      return publicId;
    }

    @Override
    public void setPublicId(String id) {}

    @Override
    public String getBaseURI() {
      return null;
    }

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
