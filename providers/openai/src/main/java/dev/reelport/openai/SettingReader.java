package dev.reelport.openai;

import dev.reelport.domain.capability.SettingKind;
import dev.reelport.domain.video.Setting;
import dev.reelport.wire.json.Fields;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings that engines have, at the top of a body; a form has all of them as texts. */
final class SettingReader {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?");

    private SettingReader() {}

    static Map<String, Setting> read(Fields fields, Map<String, SettingKind> kinds) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        kinds.forEach(
                (name, kind) -> {
                    Setting setting = setting(fields, name, kind);
                    if (setting != null) {
                        settings.put(name, setting);
                    }
                });
        return settings;
    }

    private static @Nullable Setting setting(Fields fields, String name, SettingKind kind) {
        if (kind == SettingKind.TEXT) {
            String text = fields.text(name);
            return text == null ? null : new Setting.Text(text);
        }
        JsonNode node = fields.node(name);
        if (node == null || (node.isString() && node.getStringValue().isBlank())) {
            return null;
        }
        return fields.tried(name, () -> of(node, kind));
    }

    private static Setting of(JsonNode node, SettingKind kind) {
        if (kind == SettingKind.NUMBER && node.isNumber()) {
            return new Setting.Number(node.getBigDecimalValue());
        }
        if (kind == SettingKind.FLAG && node.isBoolean()) {
            return new Setting.Flag(node.getBooleanValue());
        }
        String text = node.isString() ? node.getStringValue().strip() : "";
        if (kind == SettingKind.NUMBER && NUMBER.matcher(text).matches()) {
            return new Setting.Number(new BigDecimal(text));
        }
        if (kind == SettingKind.FLAG && (text.equals("true") || text.equals("false"))) {
            return new Setting.Flag(text.equals("true"));
        }
        throw new IllegalArgumentException(kind.words() + " was expected");
    }

    static void write(Map<String, Setting> settings, OutgoingFields fields) {
        settings.forEach(
                (name, setting) -> {
                    switch (setting) {
                        case Setting.Text text -> fields.text(name, text.value());
                        case Setting.Number number -> fields.number(name, number.value());
                        case Setting.Flag flag -> fields.flag(name, flag.value());
                    }
                });
    }
}
