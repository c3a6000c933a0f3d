package culprit.domain.video

import java.sql.Connection

/**
 * Breaks the wall: the domain needs nothing but java.base. In Groovy, because the compiler already refuses it in Java:
 * the tests are compiled into the domain's module.
 */
interface AsksTheDatabase {
    Connection connection()
}
