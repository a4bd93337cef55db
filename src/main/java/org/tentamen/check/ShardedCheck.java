package org.tentamen.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;

/**
 * A check whose questions' draws many machines go through, which know nothing of each other. It
 * finds what {@link Check} finds: what they counted comes to the same, whoever counted it.
 *
 * <pre>{@code
 * ShardedCheck check = ShardedCheck.of(exam, Thoroughness.ALL);
 * List<ShardedCheck.Draws> shards = check.shards(ShardedCheck.USUAL_DRAWS);
 * byte[] counted = check.count(shards.get(i));         // anywhere
 * List<BankReport> reports = check.report(shards, allCounted);  // in the order of the shards
 * }</pre>
 *
 * <p>Questions of which there is a sample, and what does not depend on how many versions there are
 * (examples, texts, exports), are checked while the report is made. Safe for many threads.
 */
public final class ShardedCheck {

  /** As many draws as have no more different answers than are told apart. */
  public static final int USUAL_DRAWS = 61 * (int) QuestionCheck.DRAWS;

  /** No cluster gets to the end of more. */
  private static final long MOST_SHARDS = 1_000_000;

  private final ExamDefinition asked;
  private final Stretches cores = Stretches.onAllCores();
  private final Map<String, QuestionCheck> questions = new LinkedHashMap<>();

  private ShardedCheck(ExamDefinition asked, Thoroughness thoroughness) {
    this.asked = asked;
    for (Bank bank : asked.banks()) {
      for (Question question : bank.questions()) {
        if (asked.questions().contains(question.id())) {
          QuestionCheck check = QuestionCheck.of(asked.alone(question.id()), thoroughness, cores);
          questions.put(question.id(), check);
        }
      }
    }
  }

  /**
   * Prepares a check of the questions that an exam may ask.
   *
   * @throws InvalidInputException if one of them cannot be compiled
   */
  public static ShardedCheck of(ExamDefinition exam, Thoroughness thoroughness) {
    return new ShardedCheck(exam, thoroughness);
  }

  /**
   * Some of the draws of a question.
   *
   * @param question its id
   * @param from the ordinal of the first
   * @param to the ordinal after the last
   */
  public record Draws(String question, long from, long to) implements Serializable {}

  /**
   * All draws that are gone through, in the order in which they have to be reported.
   *
   * @param most so many draws are a shard at most, up to {@link #USUAL_DRAWS}; rounded up to whole
   *     stretches
   * @throws InvalidInputException if there are more than any cluster could go through
   */
  public List<Draws> shards(int most) {
    if (most < 1 || most > USUAL_DRAWS) {
      throw new IllegalArgumentException("draws (" + most + ") must be from 1 to " + USUAL_DRAWS);
    }
    long each = (most + QuestionCheck.DRAWS - 1) / QuestionCheck.DRAWS * QuestionCheck.DRAWS;
    List<Draws> shards = new ArrayList<>();
    questions.forEach(
        (id, check) -> {
          long size = check.enumerated();
          if (size / each > MOST_SHARDS) {
            throw InvalidInputException.of(
                "'" + id + "' has " + Grouped.of(size, "draw"),
                "up to " + Grouped.of(MOST_SHARDS * each) + " to go through them all",
                "Check an exam of the other questions; `tentamen check` takes a sample of this.");
          }
          for (long from = 0; from < size; from += each) {
            shards.add(new Draws(id, from, Math.min(size, from + each)));
          }
        });
    return shards;
  }

  /**
   * Goes through some draws, in the calling thread.
   *
   * @return what was counted; nothing where the draws cannot be gone through, which the report
   *     tells
   */
  public byte[] count(Draws draws) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Tally tally = new Tally(check(draws).plan().question());
      check(draws).count(tally, draws.from(), draws.to());
      TallyFile.write(tally, new DataOutputStream(bytes));
    } catch (InvalidInputException e) {
      bytes.reset();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private QuestionCheck check(Draws draws) {
    return questions.get(draws.question());
  }

  /**
   * What was found; checks the rest on all cores.
   *
   * @param shards all of them
   * @param counted what was counted of each, in their order
   * @return a report a bank, of those of its questions that are asked, in the bank's order
   */
  public List<BankReport> report(List<Draws> shards, Iterator<byte[]> counted) {
    Counted left = new Counted(shards, counted);
    List<BankReport> reports = new ArrayList<>();
    for (Bank bank : asked.banks()) {
      List<QuestionReport> done = new ArrayList<>();
      for (Question question : bank.questions()) {
        if (questions.containsKey(question.id())) {
          QuestionCheck check = questions.get(question.id());
          Callable<QuestionReport> report =
              () -> check.report(() -> {}, tally -> left.add(question.id(), tally));
          done.addAll(cores.all(List.of(report)));
          left.skip(question.id());
        }
      }
      reports.add(new BankReport(bank, done));
    }
    return reports;
  }

  /** What was counted and not yet added up. */
  private final class Counted {
    private final List<Draws> shards;
    private final Iterator<byte[]> counted;
    private int next;

    Counted(List<Draws> shards, Iterator<byte[]> counted) {
      this.shards = shards;
      this.counted = counted;
    }

    private boolean isOf(String question) {
      return next < shards.size() && shards.get(next).question().equals(question);
    }

    /** Adds what was counted of a question, up to draws that cannot be gone through. */
    void add(String question, Tally all) {
      while (isOf(question)) {
        Draws draws = shards.get(next++);
        byte[] bytes = counted.next();
        if (bytes.length == 0) {
          check(draws).count(all, draws.from(), draws.to());
        } else {
          all.add(read(draws, bytes));
        }
      }
    }

    /** Leaves out what is left of a question that could not be gone through. */
    void skip(String question) {
      for (; isOf(question); next++) {
        counted.next();
      }
    }

    private Tally read(Draws draws, byte... bytes) {
      try {
        return TallyFile.read(
            check(draws).plan(), new DataInputStream(new ByteArrayInputStream(bytes)));
      } catch (IOException e) {
        throw new UncheckedIOException("bytes in memory could not be read", e);
      }
    }
  }
}
