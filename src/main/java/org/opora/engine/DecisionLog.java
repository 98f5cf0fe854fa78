package org.opora.engine;

/** Remembers what tables proposed, with inputs and version. Implemented by the assessment module. */
public interface DecisionLog {

    void record(String caseNumber, Decision decision);
}
