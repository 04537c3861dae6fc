/** The works: does the jobs that operators file, with the rights that the application itself never has. */
package uk.guildhall.admin.works;
