package org.opora.desk.draft;

/** Where a draft belongs: an open task, or the beginning of a process. */
sealed interface Place {

    String key();

    record OfTask(String task) implements Place {

        @Override
        public String key() {
            return task;
        }
    }

    /** @param process key of the model */
    record OfStart(String process) implements Place {

        @Override
        public String key() {
            return "start:" + process;
        }
    }
}
