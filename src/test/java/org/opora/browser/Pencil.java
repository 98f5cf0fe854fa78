package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.opora.browser.Paper.Field;

/** Writes answers into the fields of a form, each found by its label. */
record Pencil(Page page) {

    void write(Locator form, Field field, Object value) {
        Locator place = find(form, field);
        switch (field.type()) {
            case "select" -> select(place, field, value.toString());
            case "radio" -> option(place, field, value).check();
            case "checklist" ->
                ((List<?>) value).forEach(one -> option(place, field, one).check());
            case "checkbox" -> place.locator("input").setChecked((Boolean) value);
            case "datetime" -> date(place, field, value.toString());
            case "dynamiclist" -> rows(place, field, (List<?>) value);
            default -> text(place.locator("input,textarea"), value.toString());
        }
    }

    static Locator find(Locator form, Field field) {
        Locator label = form.page().locator("label").filter(Exactly.text(field.label()));
        return form.locator(".fjs-form-field-" + field.type()).filter(new Locator.FilterOptions().setHas(label));
    }

    /** A code is read as the words of its option; options that come with the case are found by their words. */
    private void select(Locator place, Field field, String value) {
        place.locator(".fjs-input-group").click();
        Locator options = page.locator(".fjs-dropdownlist-item");
        String words = field.options().get(value);
        options.filter(words == null ? new Locator.FilterOptions().setHasText(value) : Exactly.text(words))
                .first()
                .click();
    }

    private static Locator option(Locator place, Field field, Object code) {
        String words = field.options().get(code.toString());
        if (words == null) {
            throw new IllegalArgumentException(field.key() + " has no option " + code);
        }
        return place.getByLabel(words, new Locator.GetByLabelOptions().setExact(true));
    }

    /** A form that is drawing itself anew because of the field before may lose what is written meanwhile. */
    private static void text(Locator input, String value) {
        for (int tries = 0; tries < 5 && (tries == 0 || !input.inputValue().equals(value)); tries++) {
            input.fill(value);
            input.blur();
        }
    }

    private static void date(Locator place, Field field, String value) {
        Locator input = place.locator("input.flatpickr-input");
        LocalDate day = LocalDate.parse(value.substring(0, 10));
        input.fill(day.format(format(input.getAttribute("placeholder"))));
        input.press("Enter");
        input.blur();
        if (!field.timeLabel().isEmpty()) {
            Locator time = place.locator(".fjs-timepicker input");
            time.fill(OffsetDateTime.parse(value).format(DateTimeFormatter.ofPattern("HH:mm")));
            time.press("Enter");
        }
    }

    private static DateTimeFormatter format(String placeholder) {
        return DateTimeFormatter.ofPattern(placeholder
                .replace('m', 'M')
                .replace('д', 'd')
                .replace('м', 'M')
                .replace('г', 'y'));
    }

    private void rows(Locator list, Field field, List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Locator row = list.locator(".fjs-repeat-row-container").nth(i);
            if (row.count() == 0) {
                list.locator(".fjs-repeat-render-add").click();
            }
            row.waitFor();
            Map<?, ?> values = (Map<?, ?>) rows.get(i);
            field.rows().stream()
                    .filter(cell -> values.containsKey(cell.key()))
                    .forEach(cell -> write(row, cell, values.get(cell.key())));
        }
    }
}
