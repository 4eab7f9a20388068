// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** What is wrong with a form, as its summary says it. */
class ProblemsTests {

    private record Form(String sender, String subject, String body) {}

    private final Problems.Sayer sayer = new Problems.Sayer(new Words());

    @Test
    void problemsStandInTheOrderOfTheFields() {
        BindingResult binding = new BeanPropertyBindingResult(new Form("", "", ""), "form");
        for (String field : new String[] {"body", "sender", "subject"}) {
            binding.rejectValue(field, "NotBlank");
        }
        assertThat(sayer.of(binding).all()).extracting(Problem::field).containsExactly("sender", "subject", "body");
    }
}
