package org.tentamen.render.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What marks in a page's content say, by name. The renderer marks each box's background, though
 * most have none, and PDFBox looks each mark up among all others. Here backgrounds share one mark,
 * which says that they are rules and shades (ISO 32000-1, 14.8.2.2.2).
 */
final class Marks extends COSDictionary {

  private static final COSName SHADE = COSName.getPDFName("Shade");

  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  Marks() {
    setDirect(true);
  }

  /** A mark is made for each place, so only backgrounds may be there before. */
  @Override
  public boolean containsValue(Object mark) {
    return mark instanceof COSDictionary dictionary
        && COSName.BACKGROUND.equals(dictionary.getCOSName(COSName.TYPE));
  }

  @Override
  public COSName getKeyForValue(Object background) {
    if (!containsKey(SHADE)) {
      COSDictionary shade = new COSDictionary();
      shade.setItem(COSName.TYPE, LAYOUT);
      setItem(SHADE, shade);
    }
    return SHADE;
  }

  @Override
  public void setItem(COSName name, COSBase mark) {
    mark.setDirect(true);
    super.setItem(name, mark);
  }
}
