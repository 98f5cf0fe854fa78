package org.opora.referral.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Reads an answer up to a limit and hangs up beyond it. */
final class LimitedAnswer {

    private LimitedAnswer() {}

    static AgencyAnswer read(ClassicHttpResponse response, int limit) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headerIterator()
                .forEachRemaining(header -> headers.computeIfAbsent(
                                header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(header.getValue()));
        return new AgencyAnswer(response.getCode(), headers, body(response.getEntity(), limit));
    }

    /** Not closed on purpose where it is too long: closing would read the rest. */
    private static byte[] body(HttpEntity entity, int limit) throws IOException {
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        byte[] body = content.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new TooLong(limit);
        }
        return body;
    }

    /** The other side says more than anyone asked for. */
    static class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(int limit) {
            super("answer is longer than " + limit + " bytes");
        }
    }
}
