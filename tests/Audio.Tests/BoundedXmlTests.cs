using System.Text;
using System.Xml;
using System.Xml.Linq;
using Audio.Articles;
using Audio.Articles.Readers.Packages;

namespace Audio.Tests;

/// <summary>XML from outside becomes a tree within limits, or is refused.</summary>
public sealed class BoundedXmlTests
{
    [Fact]
    public void Depth_nodes_attributes_and_characters_are_counted_before_there_is_a_tree()
    {
        BoundedXml xml = new() { MaxDepth = 10, MaxNodes = 100, MaxCharacters = 10_000 };
        xml.Load("<a>" + new string('b', 500) + "</a>").Root!.Value.Length.ShouldBe(500);
        Limit(xml, Nested(12)).ShouldContain("10 deep");
        Limit(new BoundedXml(), Nested(200_000)).ShouldContain("256 deep");
        Limit(xml, "<a>" + string.Concat(Enumerable.Repeat("<b/>", 101)) + "</a>").ShouldContain("100 nodes");
        Limit(xml, "<a " + string.Join(' ', Enumerable.Range(0, 102).Select(i => $"a{i}=''")) + "/>").ShouldContain("100 nodes");
        Limit(xml, "<a>" + new string(' ', 10_000) + "</a>").ShouldContain("10,000 characters");
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a>&#1;</a>")]
    [InlineData("<a>&#x110000;</a>")]
    [InlineData("<a>\uFFFE</a>")]
    [InlineData("<a b='&#xDFFF;'/>")]
    [InlineData("<a><b></a>")]
    public void What_XML_may_not_hold_is_no_tree(string text) => Should.Throw<XmlException>(() => new BoundedXml().Load(text));

    [Theory]
    [InlineData("a &#xD800; b", "a  b")]
    [InlineData("a &#55296; b", "a  b")]
    [InlineData("a &#xDFFF;&#xD800; b", "a  b")]
    [InlineData("a &#xD83D;&#xDE00; b", "a 😀 b")]
    [InlineData("a &#55357;&#56832; b", "a 😀 b")]
    [InlineData("a &#x1F600; b", "a 😀 b")]
    [InlineData("a &#0;&#1;&#x1F; b", "a  b")]
    [InlineData("a &#99999999999999; b", "a  b")]
    [InlineData("a &#xFFFE;\u0002\uFFFF b", "a  b")]
    [InlineData("a &#8220;b&#x201D; &eacute; &", "a “b” é &")]
    public void Articles_are_read_without_characters_that_XML_cannot_hold(string inner, string words)
    {
        XDocument tree = SafeXml.Load(Encoding.UTF8.GetBytes($"<a>{inner}</a>"), "The text");
        tree.Root!.Value.ShouldBe(words);
        tree.ToString().ShouldNotBeEmpty("it can be written again");
    }

    [Fact]
    public void An_Atom_entry_with_half_a_character_is_read()
    {
        const string Entry = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><title>E</title><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Words of it &#xD800; here, said Maren Holt, and nobody minded at all.</p></div></content></entry></feed>";
        ArticleReaders.Found().Read(new ArticleSource("surr.atom", Encoding.UTF8.GetBytes(Entry))).Text.ShouldContain("Words of it here");
    }

    private static string Limit(BoundedXml xml, string text) => Should.Throw<XmlLimitException>(() => xml.Load(text)).Limit;

    private static string Nested(int depth) => new StringBuilder().Insert(0, "<b>", depth).Insert(depth * 3, "</b>", depth).ToString();
}
