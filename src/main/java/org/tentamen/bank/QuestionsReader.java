package org.tentamen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;

/**
 * Reads a bank's questions on two cores: they know nothing of each other but their ids, and a
 * command that solves one question spends half of its time here.
 */
final class QuestionsReader {

  /**
   * With more problems than these, which are more than are told, the questions that follow are not
   * read.
   */
  private static final int MOST_PROBLEMS = 300;

  /** So few are read before another thread has begun. */
  private static final int FEW = 4;

  private final KnownFunctions functions;
  private final Defaults defaults;
  private final Diagnostics problems;

  /** What became of a question, and what is wrong with it. */
  private record Read(Optional<Question> question, Diagnostics problems) {}

  QuestionsReader(KnownFunctions functions, Defaults defaults, Diagnostics problems) {
    this.functions = functions;
    this.defaults = defaults;
    this.problems = problems;
  }

  /** The questions that could be read, in their order; problems are reported in that order too. */
  List<Question> read(List<YamlNode> nodes) {
    Map<String, Place> firsts = Ids.firsts(nodes);
    AtomicReferenceArray<Read> read = new AtomicReferenceArray<>(nodes.size());
    AtomicInteger found = new AtomicInteger(problems.size());
    AtomicInteger next = new AtomicInteger();
    // What is taken is read, so that what has been read is always a beginning of the list.
    Runnable work =
        () -> {
          while (found.get() < MOST_PROBLEMS) {
            int i = next.getAndIncrement();
            if (i >= nodes.size()) {
              return;
            }
            read.set(i, read(nodes.get(i), firsts));
            found.addAndGet(read.get(i).problems().size());
          }
        };
    if (nodes.size() <= FEW || Runtime.getRuntime().availableProcessors() == 1) {
      work.run();
    } else {
      onTwoCores(work);
    }
    return inOrder(read);
  }

  private Read read(YamlNode node, Map<String, Place> firsts) {
    Diagnostics own = new Diagnostics();
    FieldReader reader = new FieldReader(own);
    Ids ids = Ids.among(firsts, "question", reader);
    return new Read(new QuestionReader(reader, functions, defaults, ids).read(node), own);
  }

  private static void onTwoCores(Runnable work) {
    CompletableFuture<Void> other = CompletableFuture.runAsync(work);
    work.run();
    other.join();
  }

  private List<Question> inOrder(AtomicReferenceArray<Read> read) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < read.length() && problems.size() < MOST_PROBLEMS; i++) {
      read.get(i).problems().all().forEach(problems::add);
      read.get(i).question().ifPresent(questions::add);
    }
    return questions;
  }
}
