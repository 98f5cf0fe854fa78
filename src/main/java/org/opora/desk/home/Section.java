package org.opora.desk.home;

import java.util.List;

/** Places of one sort, under a heading. */
record Section(String title, List<Place> places) {}
