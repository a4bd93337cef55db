package org.tentamen.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes the time out of a document, so that the same page gives the same bytes. */
final class FixedBytes {

  private FixedBytes() {}

  /** Changes the document, which has all its content. */
  static void of(PDDocument document) throws IOException {
    document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String text = new String(metadata.toByteArray(), UTF_8);
    metadata.importXMPMetadata(
        text.replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", "").getBytes(UTF_8));
  }
}
