package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** How many students there are, and who the first are in the order of the roster. */
public final class FirstStudents {

  /** No more are named. */
  public static final int MOST_NAMED = 100;

  private long count;
  private final TreeSet<Integer> first = new TreeSet<>();

  FirstStudents() {}

  /** Adds a student, who was not added before. */
  void add(int student) {
    count++;
    keep(student);
  }

  void merge(FirstStudents others) {
    count += others.count;
    others.first.forEach(this::keep);
  }

  private void keep(int student) {
    first.add(student);
    if (first.size() > MOST_NAMED) {
      first.pollLast();
    }
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** The numbers of the first of them, ascending; all of them unless there are many. */
  public List<Integer> first() {
    return List.copyOf(first);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    out.writeInt(first.size());
    for (int student : first) {
      out.writeInt(student);
    }
  }

  static FirstStudents read(DataInput in) throws IOException {
    FirstStudents read = new FirstStudents();
    read.count = in.readLong();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      read.first.add(in.readInt());
    }
    return read;
  }
}
