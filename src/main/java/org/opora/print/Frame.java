package org.opora.print;

import java.util.Locale;

/**
 * What stands around each page, and what the file says of itself. None of it names anybody of a family.
 *
 * @param title of the file
 * @param organisation at the left of the head
 * @param subject at the right of the head, such as the number of the case
 * @param foot at the left of the foot, such as the name of the form
 * @param page the word before the number of the page
 * @param of the word before the number of pages
 */
public record Frame(
        String title, Locale language, String organisation, String subject, String foot, String page, String of) {}
