package org.tentamen.render.pdf;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Finds which stretches of a paragraph run to the left and which to the right (UAX #9). */
final class Directions implements BidiSplitter {

  private final Bidi bidi = new Bidi();

  @Override
  public void setParagraph(String paragraph, byte direction) {
    bidi.setPara(paragraph, direction, null);
  }

  @Override
  public int countTextRuns() {
    return bidi.countRuns();
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    BidiRun run = bidi.getVisualRun(index);
    return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    return Bidi.getBaseDirection(paragraph);
  }
}
