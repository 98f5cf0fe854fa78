package org.opora.desk.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opora.desk.FormPaper;
import org.opora.desk.FormPaper.Answer;
import org.opora.desk.FormPaper.Group;
import org.opora.desk.FormPaper.Kind;
import org.opora.desk.FormPaper.Note;
import org.opora.desk.FormPaper.Part;
import org.opora.desk.FormPaper.Table;
import org.opora.print.Printout;
import org.opora.print.Printout.Choice;
import org.opora.print.Printout.Fact;

/** Writes a form onto paper: what was answered, or room for the answers. */
final class FormBody {

    private static final int LONG = 200;
    private static final int MOST_BOXES = 15;
    private static final int LINES = 6;
    private static final int EMPTY_ROWS = 3;

    private final Printout out;
    private final Voice voice;
    private final List<Fact> waiting = new ArrayList<>();

    private FormBody(Printout out, Voice voice) {
        this.out = out;
        this.voice = voice;
    }

    static void signed(Printout out, Voice voice, FormPaper paper) {
        FormBody body = new FormBody(out, voice);
        body.signed(paper.parts());
        body.flush();
    }

    static void blank(Printout out, Voice voice, FormPaper paper) {
        new FormBody(out, voice).blank(paper.parts());
    }

    private void signed(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Answer answer) {
                said(answer);
            } else {
                flush();
                other(part);
            }
        }
    }

    private void other(Part part) {
        if (part instanceof Group group) {
            heading(group.label());
            signed(group.parts());
            flush();
        } else if (part instanceof Table table) {
            heading(table.label());
            rows(table);
        } else if (part instanceof Note note) {
            note(note);
        }
    }

    private void rows(Table table) {
        if (table.rows().isEmpty()) {
            out.paragraph(voice.text("none"));
        } else {
            out.table(table.headings(), table.rows());
        }
    }

    private void said(Answer answer) {
        String text = answer.text();
        if (answer.kind() == Kind.TEXT && text.length() > LONG) {
            flush();
            out.labelled(answer.label(), text);
        } else {
            waiting.add(new Fact(answer.label(), text.isBlank() ? Voice.NOTHING : text));
        }
    }

    private void flush() {
        out.facts(waiting);
        waiting.clear();
    }

    private void blank(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Answer answer) {
                empty(answer);
            } else if (part instanceof Group group) {
                heading(group.label());
                blank(group.parts());
            } else if (part instanceof Table table) {
                heading(table.label());
                List<List<String>> rows = new ArrayList<>(table.rows());
                for (int row = 0; row < EMPTY_ROWS; row++) {
                    rows.add(Collections.nCopies(table.headings().size(), " \n "));
                }
                out.table(table.headings(), rows);
            } else if (part instanceof Note note) {
                note(note);
            }
        }
    }

    private void empty(Answer answer) {
        int options = answer.options().size();
        if (answer.kind() == Kind.TICK) {
            boolean ticked = answer.words().contains(voice.text("yes"));
            out.choices(answer.label(), List.of(new Choice(voice.text("yes"), ticked)));
        } else if (options > 0 && options <= MOST_BOXES) {
            out.choices(
                    answer.label(),
                    answer.options().stream()
                            .map(option -> new Choice(option, answer.words().contains(option)))
                            .toList());
        } else {
            out.room(answer.label(), answer.text(), answer.kind() == Kind.TEXT ? LINES : 1);
        }
    }

    /** A label of a part of a list, or of a section: bold words alone are a heading. */
    private void note(Note note) {
        String text = note.markdown().strip();
        if (text.matches("\\*\\*[^*]+\\*\\*")) {
            out.heading(text.replace("**", ""));
        } else {
            out.note(text.replace("**", ""));
        }
    }

    private void heading(String label) {
        if (!label.isBlank()) {
            out.heading(label);
        }
    }
}
