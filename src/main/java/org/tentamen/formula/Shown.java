package org.tentamen.formula;

import java.util.List;

/** A formula as it is to be shown: functions spelled out, sums over lists written out. */
sealed interface Shown {

  /** The parts it is made of. */
  List<Shown> parts();

  /** The same with other parts, as many. */
  Shown with(List<Shown> others);

  /** A number. */
  record Number(Numeric value) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of();
    }

    @Override
    public Shown with(List<Shown> others) {
      return this;
    }
  }

  /** Something without parts, such as a name or a text, already in TeX. */
  record Letter(String tex) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of();
    }

    @Override
    public Shown with(List<Shown> others) {
      return this;
    }
  }

  /** Terms with plus signs, or minus where a term is a {@link Minus}. */
  record Sum(List<Shown> parts) implements Shown {
    @Override
    public Shown with(List<Shown> others) {
      return new Sum(others);
    }
  }

  /** Factors. */
  record Product(List<Shown> parts) implements Shown {
    @Override
    public Shown with(List<Shown> others) {
      return new Product(others);
    }
  }

  /** A fraction. */
  record Fraction(Shown over, Shown under) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(over, under);
    }

    @Override
    public Shown with(List<Shown> others) {
      return new Fraction(others.get(0), others.get(1));
    }
  }

  /** A power. */
  record Power(Shown base, Shown exponent) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(base, exponent);
    }

    @Override
    public Shown with(List<Shown> others) {
      return new Power(others.get(0), others.get(1));
    }
  }

  /** A minus sign before something. */
  record Minus(Shown operand) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(operand);
    }

    @Override
    public Shown with(List<Shown> others) {
      return new Minus(others.get(0));
    }
  }

  /** A function of arguments, by its name in the language. */
  record Applied(String function, List<Shown> parts) implements Shown {
    @Override
    public Shown with(List<Shown> others) {
      return new Applied(function, others);
    }
  }

  /** A sum or product with a running index from 1; {@code sign} in TeX. */
  record Series(String sign, String index, int to, Shown term) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(term);
    }

    @Override
    public Shown with(List<Shown> others) {
      return new Series(sign, index, to, others.get(0));
    }
  }

  /** Two sides with a sign between them that is no arithmetic; {@code sign} in TeX. */
  record Related(String sign, Shown left, Shown right) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(left, right);
    }

    @Override
    public Shown with(List<Shown> others) {
      return new Related(sign, others.get(0), others.get(1));
    }
  }

  /** One value where a condition holds and another where it does not. */
  record Cases(Shown then, Shown condition, Shown otherwise, Shown opposite) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(then, condition, otherwise, opposite);
    }

    @Override
    public Shown with(List<Shown> others) {
      return new Cases(others.get(0), others.get(1), others.get(2), others.get(3));
    }
  }

  /** A list. */
  record Several(List<Shown> parts) implements Shown {
    @Override
    public Shown with(List<Shown> others) {
      return new Several(others);
    }
  }
}
