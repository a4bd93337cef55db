package org.tentamen.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.tentamen.variant.Plan;

/** Tallies of draws as bytes, for the way from one machine to another. */
final class TallyFile {

  private TallyFile() {}

  /** Writes a tally whose versions have ordinals. */
  static void write(Tally tally, DataOutput out) throws IOException {
    out.writeLong(tally.draws);
    out.writeLong(tally.checked);
    write(tally.exactChances().toString(), out);
    write(tally.exactSquares().toString(), out);
    for (int part = 0; part < tally.answers.size(); part++) {
      Map<String, Long> counts = tally.answers.get(part);
      out.writeInt(counts.size());
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        write(count.getKey(), out);
        out.writeLong(count.getValue());
      }
      out.writeLong(tally.otherAnswers[part]);
    }
    for (int i = 0; i < tally.mistakes.length; i++) {
      out.writeLong(tally.mistakes[i].solved);
      out.writeLong(tally.mistakes[i].right);
      out.writeLong(tally.mistakes[i].accepted);
      for (int j = 0; j < tally.mistakes.length; j++) {
        out.writeLong(tally.both[i][j]);
        out.writeLong(tally.same[i][j]);
      }
    }
    write(tally.digits, out);
    write(tally.rounded, out);
    out.writeInt(tally.sightings().size());
    for (Map.Entry<Tally.Issue, Tally.Sighting> seen : tally.sightings().entrySet()) {
      out.writeInt(seen.getKey().kind().ordinal());
      out.writeInt(seen.getKey().subject());
      write(seen.getValue().first.ordinal().orElseThrow().toString(), out);
      write(seen.getValue().detail, out);
      out.writeLong(seen.getValue().count);
    }
  }

  /** Reads a tally of versions of a question. */
  static Tally read(Plan plan, DataInput in) throws IOException {
    Tally tally = new Tally(plan.question());
    tally.draws = in.readLong();
    tally.checked = in.readLong();
    tally.addedChances = new BigDecimal(text(in));
    tally.addedSquares = new BigDecimal(text(in));
    for (int part = 0; part < tally.answers.size(); part++) {
      for (int left = in.readInt(); left > 0; left--) {
        tally.answers.get(part).put(text(in), in.readLong());
      }
      tally.otherAnswers[part] = in.readLong();
    }
    for (int i = 0; i < tally.mistakes.length; i++) {
      tally.mistakes[i].solved = in.readLong();
      tally.mistakes[i].right = in.readLong();
      tally.mistakes[i].accepted = in.readLong();
      for (int j = 0; j < tally.mistakes.length; j++) {
        tally.both[i][j] = in.readLong();
        tally.same[i][j] = in.readLong();
      }
    }
    read(tally.digits, in);
    read(tally.rounded, in);
    for (int left = in.readInt(); left > 0; left--) {
      Tally.Issue issue = new Tally.Issue(Finding.Kind.values()[in.readInt()], in.readInt());
      Tally.Sighting seen = new Tally.Sighting(plan.at(new BigInteger(text(in))), text(in));
      seen.count = in.readLong();
      tally.sightings().put(issue, seen);
    }
    return tally;
  }

  private static void write(Tally.Counts counts, DataOutput out) throws IOException {
    out.writeLong(counts.least);
    out.writeLong(counts.sum);
    out.writeLong(counts.most);
  }

  private static void read(Tally.Counts counts, DataInput in) throws IOException {
    counts.least = in.readLong();
    counts.sum = in.readLong();
    counts.most = in.readLong();
  }

  private static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, UTF_8);
  }
}
