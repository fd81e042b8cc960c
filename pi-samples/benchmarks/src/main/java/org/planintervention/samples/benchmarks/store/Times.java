package org.planintervention.samples.benchmarks.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Times of single operations, one after the other. What is quoted is their mean without the tenth
 * that took longest and the tenth that took shortest, and how far it can be off: twice the standard
 * error, from the means of blocks of neighbours, since a busy moment hurts neighbours alike.
 */
final class Times {
  private static final int BLOCKS = 20;
  private static final int TRIMMED = 10;
  private static final double STANDARD_ERRORS = 2;

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double mean() {
    return mean(values);
  }

  /** How far the mean can be off to either side. */
  double uncertainty() {
    List<Double> means = new ArrayList<>();
    for (int block = 0; block < BLOCKS; block++) {
      means.add(
          mean(
              values.subList(
                  block * values.size() / BLOCKS, (block + 1) * values.size() / BLOCKS)));
    }
    double mean = means.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = means.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    return STANDARD_ERRORS * Math.sqrt(squares / (BLOCKS - 1) / BLOCKS);
  }

  private static double mean(List<Double> values) {
    int trimmed = values.size() / TRIMMED;
    return values.stream()
        .sorted()
        .skip(trimmed)
        .limit(values.size() - 2L * trimmed)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }
}
