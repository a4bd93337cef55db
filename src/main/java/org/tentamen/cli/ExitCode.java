package org.tentamen.cli;

/** How a command ended, as the process's exit code. */
public enum ExitCode {
  /** All was done. */
  DONE(0),
  /** The data has something wrong; what could be done is done. */
  DATA_WRONG(1),
  /** The command line is wrong. */
  USAGE_WRONG(2),
  /** Something could not be read or written. */
  NOT_READ_OR_WRITTEN(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number. */
  public int code() {
    return code;
  }
}
