package org.opora.browser;

/** In the language of the office. */
@InOffice(language = "en")
class FindInEnglishTests extends FindTest {

    FindInEnglishTests() {
        super("similar name", "similar surname");
    }
}
