package org.opora.browser;

/** In the language of the office. */
@InOffice(language = "ru")
class FindInRussianTests extends FindTest {

    FindInRussianTests() {
        super("похожее имя", "похожая фамилия");
    }
}
