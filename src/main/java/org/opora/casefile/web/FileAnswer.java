package org.opora.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opora.casefile.Attachments;
import org.opora.casefile.Attachments.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends an attached file so that no browser takes it for a page of ours: to be saved, never to be run. */
@Component
class FileAnswer {

    private final Attachments attachments;

    FileAnswer(Attachments attachments) {
        this.attachments = attachments;
    }

    void send(Attachment attachment, HttpServletResponse response) throws IOException {
        response.setContentType(attachment.mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        attachments.write(attachment, response.getOutputStream());
    }
}
