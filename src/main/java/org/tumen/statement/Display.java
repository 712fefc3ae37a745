package org.tumen.statement;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Kind;

/** Values as plain texts. */
final class Display {
    private Display() {}

    /** @param targetLabel what it points to is called; null when that is out of sight */
    static String of(Property property, Value value, @Nullable String targetLabel) {
        if (value instanceof Value.Name name) {
            return name.text();
        }
        if (value instanceof Value.Date date) {
            return date.date().display();
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Code code) {
            return code.label() == null ? plain(code.code()) : code.label();
        }
        if (value instanceof Value.Reference reference) {
            String label = targetLabel == null ? reference.to() : targetLabel;
            return reference.role() == null || property.target == Kind.EVENT
                    ? label
                    : plain(reference.role()) + " " + label;
        }
        if (value instanceof Value.Figure figure) {
            String number = figure.number().toPlainString();
            return figure.qualifier() == FigureCodes.Qualifier.EXACT
                    ? number
                    : plain(figure.qualifier().name()) + " " + number;
        }
        if (value instanceof Value.Point point) {
            return degrees(point.latitude(), "N", "S") + ", " + degrees(point.longitude(), "E", "W");
        }
        return ((Value.Wording) value).text();
    }

    private static String degrees(BigDecimal number, String positive, String negative) {
        return number.abs().toPlainString() + "° " + (number.signum() < 0 ? negative : positive);
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
