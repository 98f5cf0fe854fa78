package org.opora.careleaver.process;

import java.util.List;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** The papers a young person takes along. What is missing must be said, or nobody gets it. */
@Component
class PrepareExitForm implements FormListener {

    private static final List<String> ALL =
            List.of("PASSPORT", "SNILS", "HOUSING_LIST", "ALIMONY_ACCOUNT", "EDUCATION", "MEDICAL");

    @Override
    public String form() {
        return "prepare-exit";
    }

    @Override
    public void submitted(Submission submission) {
        boolean complete = submission.fields().choices("documents").containsAll(ALL);
        if (!complete && submission.fields().text("missing").isEmpty()) {
            throw new FieldRefused("missing", "careLeaver.missingDocuments");
        }
    }
}
