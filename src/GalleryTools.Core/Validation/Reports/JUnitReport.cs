using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GalleryTools.Core.Validation.Reports;

/// <summary>
/// Findings as JUnit XML: a suite for each request, a case for each finding. A warning's case passes, as the request does, and keeps the
/// text as its output. The schema is that of Jenkins (junit-10.xsd of its xunit plugin), which other readers' are supersets of.
/// </summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static void Write(Stream stream, IReadOnlyList<CheckedRequest> checks)
    {
        var report = new XElement("testsuites", new XAttribute("name", "GalleryTools"), Counts([.. checks.SelectMany(Cases)]), checks.Select(Suite));
        using (var writer = XmlWriter.Create(stream, Settings))
            report.Save(writer);
        stream.WriteByte((byte)'\n');
    }

    private static XElement Suite(CheckedRequest check)
    {
        var cases = Cases(check);
        return new(
            "testsuite",
            new XAttribute("name", XmlText.Of(check.Name)),
            Counts(cases),
            Count("skipped", cases, "skipped"),
            check.ResourceId is { } id ? new XElement("properties", new XElement("property", new XAttribute("name", "resourceId"), new XAttribute("value", XmlText.Of(id)))) : null,
            cases);
    }

    private static XElement[] Cases(CheckedRequest check) =>
        check.Findings.Count == 0 ? [Case(check, "Nothing found")] : [.. check.Findings.Select(finding => Case(check, Title(finding), Outcome(finding)))];

    private static XElement Case(CheckedRequest check, string title, XElement? outcome = null) =>
        new("testcase", new XAttribute("classname", XmlText.Of(check.Name)), new XAttribute("name", XmlText.Of(title)), outcome);

    private static string Title(Finding finding) => finding.Property.Length == 0 ? finding.Id : $"{finding.Id}: {finding.Property}";

    private static XElement Outcome(Finding finding) => finding.Severity switch
    {
        FindingSeverity.Warning => new("system-out", XmlText.Of($"{finding.Message} {finding.Cause} {finding.Fix}")),
        FindingSeverity.NotChecked => Explained("skipped", finding),
        _ => Explained("failure", finding),
    };

    private static XElement Explained(string element, Finding finding) => new(
        element,
        new XAttribute("type", finding.Id),
        new XAttribute("message", XmlText.Of(finding.Message)),
        XmlText.Of($"{finding.Cause}\n{finding.Fix}\n{finding.HelpUri.AbsoluteUri}"));

    private static object[] Counts(XElement[] cases) =>
    [
        new XAttribute("tests", cases.Length.ToString(CultureInfo.InvariantCulture)),
        Count("failures", cases, "failure"),
        new XAttribute("errors", "0"),
    ];

    private static XAttribute Count(string name, XElement[] cases, string outcome) =>
        new(name, cases.Count(found => found.Element(outcome) is not null).ToString(CultureInfo.InvariantCulture));
}
