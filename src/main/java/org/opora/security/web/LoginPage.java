package org.opora.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The login page, in the language of the browser, without scripts. */
@RestController
class LoginPage {

    private final MessageSource messages;

    LoginPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(HttpServletRequest request, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><link rel="stylesheet" href="/css/login.css"></head>
                <body><main><h1>%s</h1><p>%s</p>%s
                <form method="post" action="/login">
                <label>%s<input name="username" autocomplete="username" required autofocus></label>
                <label>%s<input name="password" type="password" autocomplete="current-password" required></label>
                <button>%s</button></form></main></body></html>
                """.formatted(
                        locale.getLanguage(),
                        words("title", locale),
                        words("title", locale),
                        words("what", locale),
                        notice(request, locale),
                        words("username", locale),
                        words("password", locale),
                        words("enter", locale));
    }

    private String notice(HttpServletRequest request, Locale locale) {
        if (request.getParameter("error") != null) {
            return "<p class=\"error\" role=\"alert\">" + words("wrong", locale) + "</p>";
        }
        return request.getParameter("logout") != null ? "<p role=\"status\">" + words("left", locale) + "</p>" : "";
    }

    private String words(String key, Locale locale) {
        return messages.getMessage("login." + key, null, locale);
    }
}
