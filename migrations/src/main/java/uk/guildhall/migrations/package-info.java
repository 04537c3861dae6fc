/** The registers changes of the database and the migrator that applies them, council by council. */
package uk.guildhall.migrations;
