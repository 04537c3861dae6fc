package uk.guildhall.web.kit;

/** A page about to be shown: the name of its template, such as {@code desk/home.jte}, and what it shows. */
public record View(String template, Object page) {}
