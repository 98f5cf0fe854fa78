package org.opora.calendar;

/**
 * A step of a case is late, and somebody more sees it now. Published in the transaction that shows it to them.
 *
 * @param step id of the step in the model
 * @param deadline key in the table of deadlines
 * @param told SUPERVISOR or HEAD
 */
public record DeadlinePassed(String caseNumber, String step, String deadline, String told) {}
