// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import palazzo.organisation.Competence;
import palazzo.ui.Phrase;

/** The pages that carry out a competence, read off the doors of the pages themselves. */
@Component
public class CarryingPages {

    /** @param name the words under {@code page} and its path with dots */
    public record CarryingPage(String path, Phrase name) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    CarryingPages(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The pages with {@code competence} at their door that one can open without knowing more, in order of path. */
    List<CarryingPage> of(String competence) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> carries(each.getValue(), competence) && isRead(each.getKey()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(path -> path.indexOf('{') < 0 && !path.endsWith(".csv"))
                .distinct()
                .sorted()
                .map(path -> new CarryingPage(path, named(path)))
                .toList();
    }

    /** {@code /registry/days} is called {@code page.registry.days}. */
    private static Phrase named(String path) {
        return Phrase.of("page." + path.substring(1).replace('/', '.'));
    }

    private static boolean isRead(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static boolean carries(HandlerMethod handler, String competence) {
        Competence door = door(handler);
        return door != null && Arrays.asList(door.value()).contains(competence);
    }

    private static @Nullable Competence door(HandlerMethod handler) {
        Competence own = handler.getMethodAnnotation(Competence.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Competence.class);
    }
}
