package org.tumen.importer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;
import org.tumen.statement.Codes;
import org.tumen.statement.FigureCodes;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;
import org.tumen.statement.Value;

/** Reads a value of a property from the keys of a mapping; what is wrong becomes a problem and reads as absent. */
final class ValueReader {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Drafts drafts;

    ValueReader(Drafts drafts) {
        this.drafts = drafts;
    }

    @Nullable
    Value read(Property property, Fields fields) {
        return switch (property.type) {
            case NAME -> name(fields);
            case DATE -> date(fields);
            case TEXT -> text(fields);
            case CODE -> code(fields, Objects.requireNonNull(property.codes));
            case REFERENCE -> reference(fields, property);
            case FIGURE -> figure(fields);
            case WORDING -> wording(fields);
            case POINT -> point(fields);
        };
    }

    private static Value.@Nullable Name name(Fields fields) {
        String text = plain(fields.required("text"));
        String script = script(text);
        Codes.NameSystem otherwise = switch (script) {
            case "Hang" -> Codes.NameSystem.HANGUL;
            case "Hani" -> Codes.NameSystem.HANJA;
            default -> Codes.NameSystem.PRESS;
        };
        String language = fields.language("language");
        Codes.NameSystem system = fields.code("system", Codes.NameSystem.class, otherwise);
        Codes.NameKind kind = fields.code("kind", Codes.NameKind.class, Codes.NameKind.NAME);
        if (text.isEmpty()) {
            return null;
        }
        String spoken = script.equals("Latn") ? "en" : "ko";
        return new Value.Name(text, script, language == null ? spoken : language, system, kind);
    }

    private static Value.@Nullable Date date(Fields fields) {
        fields.required("edtf");
        FuzzyDate date = fields.edtf("edtf");
        return date == null ? null : new Value.Date(date);
    }

    private static Value.@Nullable Text text(Fields fields) {
        String text = plain(fields.required("text"));
        return text.isEmpty() ? null : new Value.Text(text);
    }

    private static Value.@Nullable Code code(Fields fields, Class<? extends Enum<?>> codes) {
        fields.required("code");
        Enum<?> code = fields.code("code", codes);
        String label = fields.text("label");
        if (code != null && code.name().equals("OTHER") && label == null) {
            fields.problem("code", "OTHER stands without a label", "add label: with the word for it");
            return null;
        }
        return code == null ? null : new Value.Code(code.name(), label);
    }

    private Value.@Nullable Reference reference(Fields fields, Property property) {
        String to = fields.required("to");
        drafts.mention(to, EnumSet.of(Objects.requireNonNull(property.target)), fields.mark("to"));
        if (property.codes == null) {
            return to.isEmpty() ? null : new Value.Reference(to, null);
        }
        fields.required("role");
        Enum<?> role = fields.code("role", property.codes);
        return role == null || to.isEmpty() ? null : new Value.Reference(to, role.name());
    }

    private Value.@Nullable Figure figure(Fields fields) {
        fields.required("number");
        BigDecimal number = fields.number("number");
        BigDecimal low = fields.number("low");
        BigDecimal high = fields.number("high");
        FigureCodes.Qualifier qualifier =
                fields.code("qualifier", FigureCodes.Qualifier.class, FigureCodes.Qualifier.EXACT);
        FigureCodes.FigureStatus status = fields.code("status", FigureCodes.FigureStatus.class);
        String producer = fields.text("producer");
        drafts.mention(producer, Kind.AGENTS, fields.mark("producer"));
        FuzzyDate vintage = fields.edtf("vintage");
        FuzzyDate base = fields.edtf("base");
        String meant = fields.text("meant");
        boolean isMistake = status == FigureCodes.FigureStatus.MISPRINT || status == FigureCodes.FigureStatus.MISREAD;
        if (isMistake && meant == null) {
            fields.problem("status", "a " + status + " stands without what was meant", "add meant: in our own words");
        }
        if (!isMistake && meant != null) {
            fields.problem(
                    "meant", "meant stands beside a figure that is no mistake", "add status: MISPRINT or MISREAD");
        }
        if (number == null) {
            return null;
        }
        if ((low != null && low.compareTo(number) > 0) || (high != null && high.compareTo(number) < 0)) {
            fields.problem(
                    "number", "the number lies outside its bounds", "make low at most the number and high at least it");
            return null;
        }
        return new Value.Figure(number, low, high, qualifier, status, producer, vintage, base, meant);
    }

    private Value.@Nullable Wording wording(Fields fields) {
        String text = plain(fields.required("text"));
        fields.required("topic");
        Codes.Topic topic = fields.code("topic", Codes.Topic.class);
        FuzzyDate day = fields.edtf("day");
        Codes.Modality modality = fields.code("modality", Codes.Modality.class, Codes.Modality.ACTUAL);
        Codes.Scope scope = fields.code("scope", Codes.Scope.class);
        Value.Ranking ranking = ranking(fields.maybe("ranking"));
        Codes.Refusal refusal = fields.code("refusal", Codes.Refusal.class);
        Codes.Offence offence = fields.code("offence", Codes.Offence.class);
        List<Value.About> about = new ArrayList<>();
        fields.items("about").forEach(item -> about(item, about));
        if (about.isEmpty() && fields.isMapping()) {
            fields.problem("about", "the claim is about nothing", "add about: with a slug");
        }
        needs(fields, topic == Codes.Topic.RANKING && ranking == null, "RANKING", "ranking");
        needs(fields, topic == Codes.Topic.REFUSAL && refusal == null, "REFUSAL", "refusal");
        needs(fields, topic == Codes.Topic.ACCUSATION && offence == null, "ACCUSATION", "offence");
        if (text.isEmpty() || topic == null) {
            return null;
        }
        return new Value.Wording(text, topic, day, modality, scope, ranking, refusal, offence, List.copyOf(about));
    }

    private static Value.@Nullable Point point(Fields fields) {
        fields.required("latitude");
        fields.required("longitude");
        BigDecimal latitude = degrees(fields, "latitude", 90);
        BigDecimal longitude = degrees(fields, "longitude", 180);
        BigDecimal precision = fields.number("precision");
        if (precision != null && (precision.signum() <= 0 || precision.compareTo(BigDecimal.ONE) > 0)) {
            fields.problem(
                    "precision", "the precision is not above 0 and at most 1 degree", "write how far off it may be");
            return null;
        }
        if (latitude == null || longitude == null) {
            return null;
        }
        int digits = Math.max(latitude.scale(), longitude.scale());
        return new Value.Point(
                latitude, longitude, precision == null ? BigDecimal.ONE.movePointLeft(digits) : precision);
    }

    private static @Nullable BigDecimal degrees(Fields fields, String key, int most) {
        BigDecimal number = fields.number(key);
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number;
        }
        fields.problem(
                key, "the " + key + " is no place on earth: " + number, "write degrees from -" + most + " to " + most);
        return null;
    }

    private static void needs(Fields fields, boolean missing, String topic, String key) {
        if (missing) {
            fields.problem("topic", "a claim of topic " + topic + " stands without " + key, "add " + key);
        }
    }

    private static Value.@Nullable Ranking ranking(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        Fields fields = node.fields();
        Value.Ranking ranking =
                new Value.Ranking(fields.text("by"), fields.text("among"), fields.text("to"), fields.text("since"));
        fields.end();
        if (Stream.of("by", "among", "to", "since").allMatch(fields::lacks)) {
            fields.problem("the ranking says nothing", "add by, among, to or since");
        }
        return ranking;
    }

    private void about(YamlNode item, List<Value.About> about) {
        if (item.isText()) {
            String slug = item.text();
            drafts.mention(slug, EnumSet.allOf(Kind.class), item.mark());
            if (slug != null) {
                about.add(new Value.About(slug, null, null));
            }
            return;
        }
        Fields fields = item.fields();
        String slug = fields.required("entity");
        Property property = fields.code("property", Property.class);
        YamlNode valueNode = fields.maybe("value");
        String statement = null;
        drafts.mention(slug, property == null ? EnumSet.allOf(Kind.class) : property.subjects, fields.mark("entity"));
        if (property != null && valueNode != null) {
            Value value = value(property, valueNode);
            UUID id = value == null ? null : StatementId.of(slug, property, value);
            drafts.reported(id, valueNode.mark());
            statement = id == null ? null : StatementId.hex(id);
        }
        if (valueNode != null && !fields.has("property")) {
            valueNode.problem("the value stands without its property", "add property, such as KIND");
        }
        fields.end();
        about.add(new Value.About(slug, property, statement));
    }

    /** A value that stands in a mapping of its own. */
    @Nullable
    Value value(Property property, YamlNode node) {
        if (node.isText()) {
            node.problem(
                    "the value stands without its keys", "write them as in a statement, such as {code: DEFECTION}");
            return null;
        }
        Fields fields = node.fields();
        Value value = read(property, fields);
        fields.end();
        return value;
    }

    /** One line, NFC: the same text in two files is the same value. */
    private static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    /** The ISO 15924 code of the first letter's script. */
    private static String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .flatMap(script -> switch (script) {
                    case HANGUL -> Stream.of("Hang");
                    case HAN -> Stream.of("Hani");
                    case LATIN -> Stream.of("Latn");
                    case CYRILLIC -> Stream.of("Cyrl");
                    default -> Stream.of("Zyyy");
                })
                .findFirst()
                .orElse("Zyyy");
    }

    /** The agents that speak, act and count. */
    static Set<Kind> holders() {
        return EnumSet.of(Kind.PERSON, Kind.GROUP);
    }
}
