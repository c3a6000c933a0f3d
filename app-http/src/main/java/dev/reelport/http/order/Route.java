package dev.reelport.http.order;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.order.Ordered;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who makes what is asked for under a name. The first route that fits is taken.
 *
 * @param position of the route in the configuration, from 0
 * @param model the name that clients say; a star stands for any characters; absent: any name, and
 *     none
 * @param format the format that clients speak; absent: any
 * @param to addresses {@code provider/model}, the first one first
 */
@EachProperty(value = "reelport.routes", list = true)
public record Route(
        @Parameter int position,
        @Nullable String model,
        @Nullable String format,
        @Nullable List<String> to)
        implements Ordered {

    @Override
    public int getOrder() {
        return position;
    }

    boolean fits(@Nullable String asked, String spoken) {
        return (format == null || format.equals(spoken)) && (model == null || isNamed(asked));
    }

    private boolean isNamed(@Nullable String asked) {
        return asked != null && pattern(String.valueOf(model)).matcher(asked).matches();
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"));
    }
}
