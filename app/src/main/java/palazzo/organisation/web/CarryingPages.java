// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import palazzo.organisation.Competence;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;
import palazzo.ui.Phrase;

/** The pages that carry out a competence, read off the doors of the pages themselves. */
@Component
public class CarryingPages {

    /** @param name as the menu calls it; the path itself where it stands in no menu */
    public record CarryingPage(String path, Phrase name) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<MenuPart> menu;

    CarryingPages(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<MenuPart> menu) {
        this.mappings = mappings;
        this.menu = menu;
    }

    /** The pages with {@code competence} at their door that one can open without knowing more, in order of path. */
    List<CarryingPage> of(String competence) {
        Map<String, Phrase> names = menu.stream()
                .flatMap(part -> part.items().stream())
                .collect(Collectors.toMap(MenuItem::path, item -> Phrase.of(item.key()), (one, other) -> one));
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> carries(each.getValue(), competence) && isRead(each.getKey()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(path -> path.indexOf('{') < 0 && !path.endsWith(".csv"))
                .distinct()
                .sorted()
                .map(path -> new CarryingPage(path, names.getOrDefault(path, Phrase.plain(path))))
                .toList();
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
