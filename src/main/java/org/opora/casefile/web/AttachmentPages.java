package org.opora.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.AttachmentRefused;
import org.opora.casefile.AttachmentSettings;
import org.opora.casefile.Attachments;
import org.opora.casefile.Attachments.Attachment;
import org.opora.casefile.Attachments.Upload;
import org.opora.casefile.SupportCase;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case's files: to look, to attach scans and photos, from a telephone too, and to take a wrong one out. */
@Controller
@RequestMapping("/cases/{number}/attachments")
class AttachmentPages {

    private static final int LONGEST_REASON = 1000;

    private final Attachments attachments;
    private final AttachmentDoor door;
    private final AttachmentSettings settings;
    private final FileAnswer answer;
    private final AttachmentTexts texts;

    AttachmentPages(
            Attachments attachments,
            AttachmentDoor door,
            AttachmentSettings settings,
            FileAnswer answer,
            AttachmentTexts texts) {
        this.attachments = attachments;
        this.door = door;
        this.settings = settings;
        this.answer = answer;
        this.texts = texts;
    }

    @ModelAttribute("csrf")
    CsrfToken csrf(CsrfToken token) {
        return token;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String number, @RequestParam(required = false) @Nullable String done, Locale locale) {
        SupportCase supportCase = door.enter(number);
        door.note("READ_ATTACHMENTS", supportCase.number());
        return page(supportCase, locale).addObject("done", done != null);
    }

    /** Attaches each file; one that is refused is named, and the others are kept. */
    @PostMapping
    ModelAndView attach(
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable UUID entry,
            Locale locale)
            throws IOException {
        SupportCase supportCase = door.enterToAttach(number);
        Map<String, AttachmentRefused> refused = new HashMap<>();
        int taken = 0;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (file.isEmpty() && name.isEmpty()) {
                continue;
            }
            try {
                Attachment kept = attachments.add(new Upload(supportCase.number(), entry, name), file);
                door.note("ATTACH_FILE", supportCase.number() + " " + kept.id());
                taken++;
            } catch (AttachmentRefused refusal) {
                refused.put(name, refusal);
            }
        }
        if (refused.isEmpty() && taken > 0) {
            return new ModelAndView("redirect:/cases/" + supportCase.number() + "/attachments?done");
        }
        ModelAndView page = page(supportCase, locale).addObject("faults", texts.faults(refused, locale));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    @GetMapping("/{id}")
    void read(@PathVariable String number, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Attachment found = door.readable(number, id);
        door.note("READ_ATTACHMENT", found.caseNumber() + " " + id);
        answer.send(found, response);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        Attachment found = door.removable(number, id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            ModelAndView page = page(door.enter(number), locale)
                    .addObject("faults", List.of(texts.text("attachment.refused.reason", locale)));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        door.note("REMOVE_ATTACHMENT", found.caseNumber() + " " + id);
        attachments.remove(found, reason.strip());
        return new ModelAndView("redirect:/cases/" + found.caseNumber() + "/attachments?done");
    }

    private ModelAndView page(SupportCase supportCase, Locale locale) {
        List<Map<String, Object>> lines = attachments.of(supportCase.number()).stream()
                .map(attachment -> texts.line(attachment, door.mayRemove(attachment), locale))
                .toList();
        return new ModelAndView("attachments", Map.of("number", supportCase.number()))
                .addObject("files", lines)
                .addObject("attaches", door.attaches())
                .addObject("accepted", settings.accepted())
                .addObject(
                        "hint",
                        texts.text(
                                "attachment.hint",
                                locale,
                                settings.names(),
                                settings.largest().toMegabytes()));
    }
}
