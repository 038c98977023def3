package io.edrs.knowledge.documents;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a jsoup document from XHTML events, up to a number of characters and until its thread is interrupted. */
final class DomHandler extends DefaultHandler {

    private final Document document = Document.createShell("");
    private final int maxCharacters;
    private final StringBuilder text = new StringBuilder();
    private Element current = document.body();
    private long characters;

    DomHandler(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        flush();
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("The time for this file is over.");
        }
        var element = new Element(localName);
        copy(attributes, element, "class");
        copy(attributes, element, "colspan");
        copy(attributes, element, "rowspan");
        current.appendChild(element);
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        flush();
        var parent = current.parent();
        if (current != document.body() && parent != null) {
            current = parent;
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        characters += length;
        if (full()) {
            throw new SAXException("The file holds too much text.");
        }
        text.append(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    boolean full() {
        return characters > maxCharacters;
    }

    Document document() {
        flush();
        return document;
    }

    private void flush() {
        if (!text.isEmpty()) {
            current.appendChild(new TextNode(text.toString()));
            text.setLength(0);
        }
    }

    private static void copy(Attributes from, Element to, String name) {
        var value = from.getValue(name);
        if (value != null) {
            to.attr(name, value);
        }
    }
}
