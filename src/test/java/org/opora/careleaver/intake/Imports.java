package org.opora.careleaver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a member of staff sends and reads over HTTP. */
record Imports(MockMvc http, String login) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The report of a dry run. */
    JsonNode check(byte[] file) {
        return json(sent(file, true), 200);
    }

    /** The id of an import. */
    String enter(byte[] file) {
        MockHttpServletResponse response = sent(file, false);
        String id = json(response, 202).path("id").asText();
        assertThat(response.getHeader(HttpHeaders.LOCATION)).isEqualTo("/api/care-leavers/import/" + id);
        return id;
    }

    JsonNode report(String id) {
        return json(asked("/api/care-leavers/import/" + id), 200);
    }

    MockHttpServletResponse sent(byte[] file, boolean dryRun) {
        return perform(multipart("/api/care-leavers/import")
                .file(new MockMultipartFile("file", "leavers", null, file))
                .param("dryRun", String.valueOf(dryRun)));
    }

    MockHttpServletResponse asked(String address) {
        return perform(get(address));
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.with(httpBasic(login, login)).header(HttpHeaders.ACCEPT_LANGUAGE, "ru"))
                    .andReturn()
                    .getResponse();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    static JsonNode json(MockHttpServletResponse response, int status) {
        try {
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus()).as(body).isEqualTo(status);
            return JSON.readTree(body);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
