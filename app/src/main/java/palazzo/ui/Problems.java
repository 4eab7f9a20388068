// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import palazzo.kernel.Refusal;

/**
 * What is wrong with a form: the error summary on top, and each line at its field.
 *
 * @param all in the order of the fields; empty when nothing is wrong
 */
public record Problems(List<Problem> all) {

    /** Nothing is wrong. */
    public static Problems none() {
        return new Problems(List.of());
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wrong with {@code field}; null for nothing. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /** What the house refuses as a whole. */
    public List<Problem> refusals() {
        return all.stream().filter(problem -> problem.field().isEmpty()).toList();
    }

    /** What is wrong with single fields. */
    public List<Problem> ofFields() {
        return all.stream().filter(problem -> !problem.field().isEmpty()).toList();
    }

    /** The ids that describe the control {@code id}, as its template draws them; null where nothing does. */
    public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Says problems in the reader's words. */
    @Component
    public static class Sayer {

        private final Words words;

        Sayer(Words words) {
            this.words = words;
        }

        /**
         * What Bean Validation found. The words stand under {@code problem.<Constraint>}, or under
         * {@code problem.<Constraint>.<field>} where a field has its own.
         */
        public Problems of(BindingResult binding) {
            List<String> order = fields(binding.getTarget());
            return new Problems(binding.getFieldErrors().stream()
                    .sorted(Comparator.comparingInt(error -> order.indexOf(error.getField())))
                    .map(this::say)
                    .toList());
        }

        /** The fields of a form as they follow each other on the page; none where it could not be bound. */
        private static List<String> fields(@Nullable Object form) {
            return form == null || !form.getClass().isRecord()
                    ? List.of()
                    : Arrays.stream(form.getClass().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList();
        }

        /** What the house refused. The code's field, where it has one, stands before a slash: {@code to/post.dates}. */
        public Problems of(Refusal refusal) {
            return new Problems(List.of(say(refusal)));
        }

        /** The refusal in words. */
        public Problem say(Refusal refusal) {
            int slash = refusal.code().indexOf('/');
            String code = refusal.code().substring(slash + 1);
            String field = slash < 0 ? "" : refusal.code().substring(0, slash);
            Object[] args = refusal.args().stream().map(this::said).toArray();
            return new Problem(
                    field,
                    words.t(locale(), "refusal." + code, args),
                    refusal.norm(),
                    sentence("refusal." + code + ".way", args).orElse(null));
        }

        /** A refusal may say why by another one. */
        private Object said(Object arg) {
            return arg instanceof Refusal why ? say(why).text() : arg;
        }

        private Problem say(FieldError error) {
            String constraint = error.getCode() == null ? "typeMismatch" : error.getCode();
            String own = "problem." + constraint + "." + error.getField();
            String text = sentence(own, numbers(error))
                    .or(() -> sentence("problem." + constraint, numbers(error)))
                    .orElseGet(() -> words.t(locale(), "problem.other"));
            return new Problem(error.getField(), text, null, null);
        }

        private Optional<String> sentence(String key, Object[] args) {
            return words.has(locale(), key) ? Optional.of(words.t(locale(), key, args)) : Optional.empty();
        }

        /** Spring gives the limits of a constraint after the field itself, in the order of their names. */
        private static Object[] numbers(FieldError error) {
            Object[] args = error.getArguments() == null ? new Object[0] : error.getArguments();
            return Arrays.stream(args).filter(Number.class::isInstance).toArray();
        }

        private static Locale locale() {
            return LocaleContextHolder.getLocale();
        }
    }
}
