package org.tentamen.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Paper;
import org.tentamen.simulate.Answered.Reason;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/**
 * A class that sits an exam, one student after the other, none of them kept.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.of(exam, Optional.empty(), behaviour, Secret.of("1"));
 * for (Paper paper : papers) {
 *   simulation.next(paper).forEach(answered -> …);
 * }
 * }</pre>
 *
 * <p>What a student does depends on the seed, the student's id and the question's; copying alone
 * depends on who came before.
 */
public final class Simulation {

  private static final String NAME = "simulate";

  /** How often a student who does not know believes in something, instead of slipping. */
  private static final double BELIEVING = 0.6;

  private final Exam exam;
  private final Beliefs beliefs;
  private final Behaviour behaviour;
  private final Secret seed;
  private final Map<String, Double> difficulties = new HashMap<>();
  private Neighbour neighbour = new Neighbour("", Map.of());

  /** Who sat beside the next one, and what they wrote, by question. */
  private record Neighbour(String id, Map<String, List<String>> wrote) {}

  private Simulation(Exam exam, Beliefs beliefs, Behaviour behaviour, Secret seed) {
    this.exam = exam;
    this.beliefs = beliefs;
    this.behaviour = behaviour;
    this.seed = seed;
  }

  /**
   * A class before its first student.
   *
   * @param believed the same exam with misconceptions that it does not declare itself, for those
   *     that are planted
   * @param seed what the students do is drawn from
   * @throws InvalidInputException if a planted mistake or a bad question is none of the exam's
   */
  public static Simulation of(
      Exam exam, Optional<Exam> believed, Behaviour behaviour, Secret seed) {
    Beliefs beliefs = new Beliefs(exam, believed);
    behaviour.planted().forEach(beliefs::require);
    for (String question : behaviour.bad()) {
      if (exam.plan(question).isEmpty()) {
        throw Beliefs.unknown("question", question, exam.questions());
      }
    }
    return new Simulation(exam, beliefs, behaviour, seed);
  }

  /**
   * What the next student answers.
   *
   * @param paper the student's
   * @return an answer for each part of each question, in the order of the paper
   */
  public List<Answered> next(Paper paper) {
    Sitter sitter = new Sitter(paper);
    List<Answered> all = new ArrayList<>();
    Map<String, List<String>> wrote = new HashMap<>();
    for (Paper.Asked asked : paper.questions()) {
      List<Answered> answers = sitter.answer(asked);
      wrote.put(asked.question(), answers.stream().map(Answered::response).toList());
      all.addAll(answers);
    }
    neighbour = new Neighbour(paper.student().id(), wrote);
    return all;
  }

  private Random random(String student, String what) {
    return new Random(seed.seed(NAME, student, what, 0).bits());
  }

  private double difficulty(String question) {
    return difficulties.computeIfAbsent(
        question, id -> random("", id).nextGaussian() * Behaviour.DIFFICULTY_SPREAD);
  }

  /** One student at work. */
  private final class Sitter {
    private final Paper paper;
    private final double ability;
    private final boolean isCopying;
    private final Typing typing;

    /** By question, the mistake that this student makes for certain. */
    private final Map<String, Behaviour.Planted> held = new HashMap<>();

    Sitter(Paper paper) {
      Random random = random(paper.student().id(), "");
      this.paper = paper;
      this.ability = behaviour.ability() + behaviour.spread() * random.nextGaussian();
      this.isCopying = random.nextDouble() < behaviour.copying();
      Optional<Notation> declared = exam.definition().numbers();
      this.typing = Typing.of(behaviour, declared, random);
      for (Behaviour.Planted planted : behaviour.planted()) {
        if (random.nextDouble() < planted.share()) {
          held.putIfAbsent(planted.question(), planted);
        }
      }
    }

    List<Answered> answer(Paper.Asked asked) {
      Random random = random(paper.student().id(), asked.question());
      Variant variant = exam.variant(paper.student(), asked);
      Behaviour.Planted planted = held.get(asked.question());
      if (planted != null) {
        return planted(variant, planted);
      }
      boolean knows = random.nextDouble() < chance(asked.question());
      if (!knows && isCopying && neighbour.wrote().containsKey(asked.question())) {
        return copied(variant);
      }
      Optional<String> belief = knows ? Optional.empty() : belief(variant, random);
      List<Answered> answers = new ArrayList<>();
      for (Part part : variant.plan().question().parts()) {
        answers.add(knows ? right(variant, part) : notKnown(variant, part, belief, random));
      }
      return answers;
    }

    /** Of a bad question, the able do not know what its key takes for right. */
    private double chance(String question) {
      double above =
          behaviour.bad().contains(question)
              ? behaviour.ability() - ability
              : ability - difficulty(question);
      return 1 / (1 + StrictMath.exp(-above));
    }

    private List<Answered> planted(Variant variant, Behaviour.Planted planted) {
      Variant mistaken = beliefs.mistaken(variant, planted);
      List<Answered> answers = new ArrayList<>();
      for (Part part : mistaken.plan().question().parts()) {
        Optional<Key> wrong = Beliefs.wrong(mistaken, part, planted.misconception());
        answers.add(
            wrong
                .map(key -> typed(mistaken, part, key, Reason.PLANTED, planted.misconception()))
                .orElseGet(() -> right(mistaken, part)));
      }
      return answers;
    }

    private List<Answered> copied(Variant variant) {
      List<String> wrote = neighbour.wrote().get(variant.plan().question().id());
      List<Part> parts = variant.plan().question().parts();
      List<Answered> answers = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        String response = wrote.get(i);
        boolean blank = response.isEmpty();
        answers.add(
            answered(
                variant,
                parts.get(i),
                response,
                blank ? Reason.BLANK : Reason.COPIED,
                blank ? "" : neighbour.id()));
      }
      return answers;
    }

    private Optional<String> belief(Variant variant, Random random) {
      List<Misconception> all = variant.plan().question().misconceptions();
      boolean believes = random.nextDouble() < BELIEVING;
      return believes && !all.isEmpty()
          ? Optional.of(all.get(random.nextInt(all.size())).id())
          : Optional.empty();
    }

    private Answered notKnown(Variant variant, Part part, Optional<String> belief, Random random) {
      if (random.nextDouble() < behaviour.blank()) {
        return answered(variant, part, "", Reason.BLANK, "");
      }
      Optional<Key> wrong = belief.flatMap(id -> Beliefs.wrong(variant, part, id));
      if (wrong.isPresent()) {
        return typed(variant, part, wrong.get(), Reason.MISCONCEPTION, belief.get());
      }
      Key key = variant.solve().key(part);
      String slip = Slip.of(key, typing.typed(key), random);
      return answered(variant, part, slip, slip.isEmpty() ? Reason.BLANK : Reason.SLIP, "");
    }

    private Answered right(Variant variant, Part part) {
      return typed(variant, part, variant.solve().key(part), Reason.RIGHT, "");
    }

    private Answered typed(Variant variant, Part part, Key key, Reason reason, String detail) {
      return answered(variant, part, typing.typed(key), reason, detail);
    }

    private Answered answered(
        Variant variant, Part part, String response, Reason reason, String detail) {
      return new Answered(variant.plan().question().id(), part.id(), response, reason, detail);
    }
  }
}
