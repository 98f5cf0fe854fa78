package org.opora.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.AttachmentRefused;
import org.opora.casefile.Attachments;
import org.opora.casefile.Attachments.Attachment;
import org.opora.casefile.Attachments.Upload;
import org.opora.casefile.SupportCase;
import org.opora.engine.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a case for programs. Every look at them and at each is noted in the access log. */
@RestController
@RequestMapping("/api/cases/{number}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final AttachmentDoor door;
    private final FileAnswer answer;
    private final Words words;

    AttachmentController(Attachments attachments, AttachmentDoor door, FileAnswer answer, Words words) {
        this.attachments = attachments;
        this.door = door;
        this.answer = answer;
        this.words = words;
    }

    /** Oldest first, those taken out as well. */
    @GetMapping
    List<Attachment> list(@PathVariable String number) {
        SupportCase supportCase = door.enter(number);
        door.note("READ_ATTACHMENTS", supportCase.number());
        return attachments.of(supportCase.number());
    }

    /**
     * Attaches a file and answers 201 with what was kept; the same content attached again is the one there is.
     *
     * @param entry of the chronology it belongs to, if to one
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Attachment attach(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable UUID entry)
            throws IOException {
        SupportCase supportCase = door.enterToAttach(number);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Attachment kept = attachments.add(new Upload(supportCase.number(), entry, name), file);
        door.note("ATTACH_FILE", supportCase.number() + " " + kept.id());
        return kept;
    }

    @GetMapping("/{id}")
    void read(@PathVariable String number, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Attachment found = door.readable(number, id);
        door.note("READ_ATTACHMENT", number + " " + id);
        answer.send(found, response);
    }

    /** Marks a file as taken out; it stays for supervisors and auditors. */
    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable UUID id, @RequestBody @Valid Removal removal) {
        Attachment found = door.removable(number, id);
        door.note("REMOVE_ATTACHMENT", number + " " + id);
        attachments.remove(found, removal.reason());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AttachmentRefused refused) {
        HttpStatus status = status(refused.rule());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, words.sentence("attachment.refused." + refused.rule(), refused.arguments()));
        problem.setProperty("errors", List.of(Map.of("field", "file", "rule", refused.rule())));
        return ResponseEntity.status(status).body(problem);
    }

    static HttpStatus status(String rule) {
        return switch (rule) {
            case "size" -> HttpStatus.PAYLOAD_TOO_LARGE;
            case "kind" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "room" -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    /** @param reason in words */
    record Removal(@NotBlank @Size(max = 1000) String reason) {}
}
