// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class BuiltTests {

    @Test
    void whatAUseCaseOrAPageNamesIsBuiltAndNothingElse() {
        try (var context = new AnnotationConfigApplicationContext(Built.class, UseCase.class, Page.class)) {
            Built built = context.getBean(Built.class);
            assertThat(built.is("URC-07")).isTrue();
            assertThat(built.is("URC-02")).isTrue();
            assertThat(built.is("CER-08")).isTrue();
            assertThat(built.is("CER-09")).isFalse();
        }
    }

    @Test
    void whatNoStoryProvesWhollyIsBuiltInPart() {
        try (var context = new AnnotationConfigApplicationContext(Built.class, UseCase.class)) {
            Built built = context.getBean(Built.class);
            assertThat(built.of("URC-02").extent()).isEqualTo(Built.Extent.WHOLE);
            assertThat(built.of("CER-01").extent()).isEqualTo(Built.Extent.PART);
            assertThat(built.of("CER-01").stories()).isPositive();
            assertThat(built.of("CER-99")).isEqualTo(new Built.Standing(Built.Extent.NONE, 0));
        }
    }

    static class UseCase {

        @Competence({"URC-07", "URC-02"})
        void answer() {}

        void nothing() {}
    }

    @Competence("CER-08")
    static class Page {}
}
