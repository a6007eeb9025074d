using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GalleryTools.Core.Explaining;
using GalleryTools.Errors;
using GalleryTools.Explaining;

namespace GalleryTools.Commands;

[Cmdlet(VerbsDiagnostic.Resolve, "AzGalleryError", DefaultParameterSetName = InputSet)]
[OutputType(typeof(ResolvedError))]
public sealed class ResolveErrorCommand : GalleryCmdlet
{
    private const string InputSet = "InputObject";
    private const string PathSet = "Path";

    private readonly List<string> _lines = [];

    /// <summary>An error record, an exception, text (lines are joined), a file, or an object made of JSON; by default the session's last error.</summary>
    [Parameter(ParameterSetName = InputSet, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object[]? InputObject { get; set; }

    [Parameter(ParameterSetName = PathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Keeps what was given in the property Raw.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    protected override void Execute()
    {
        if (ParameterSetName == PathSet)
            Path.SelectMany(Resolved).ToList().ForEach(ResolveFile);
        else if (InputObject is not null)
            Array.ForEach(InputObject, Take);
        else if (!MyInvocation.ExpectingInput)
            Take(LastError() ?? throw ExplainingFailure.NothingToResolve());
    }

    protected override void Finish() => ResolveLines();

    private void Take(object input)
    {
        var inner = input is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : input;
        if ((inner as string ?? ErrorInput.NativeLine(inner)) is { } line)
        {
            _lines.Add(line);
            return;
        }

        // What is no text ends the text before it.
        ResolveLines();
        switch (inner)
        {
            case ErrorRecord { Exception: GalleryException own }:
                Resolve(own, inner);
                break;
            case GalleryException own:
                Resolve(own, inner);
                break;
            case ErrorRecord error:
                Resolve(ErrorInput.Of(error), inner);
                break;
            case Exception error:
                Resolve(ErrorInput.Of(error), inner);
                break;
            case FileInfo file:
                ResolveFile(file.FullName);
                break;
            default:
                Resolve(new ErrorInput(PipedText.Of(inner)), inner);
                break;
        }
    }

    private void ResolveLines()
    {
        var text = string.Join('\n', _lines);
        _lines.Clear();
        Resolve(new ErrorInput(text), text);
    }

    private void ResolveFile(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            Resolve(new ErrorInput(text), text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            WriteError(ExplainingFailure.FileUnreadable(path, error).ToErrorRecord());
        }
    }

    private void Resolve(ErrorInput input, object raw)
    {
        foreach (var error in ErrorExplainer.Explain(input.Text, input.Origin, CultureInfo.CurrentUICulture))
            WriteObject(new ResolvedError(error) { Raw = Raw ? raw : null });
    }

    /// <summary>An error of this module has been explained already; one that stands for several findings holds them.</summary>
    private void Resolve(GalleryException own, object raw)
    {
        if (own.Findings.Count == 0)
            WriteObject(new ResolvedError(own) { Raw = Raw ? raw : null });
        foreach (var finding in own.Findings)
            WriteObject(new ResolvedError(finding) { Raw = Raw ? raw : null });
    }

    private IEnumerable<string> Resolved(string path)
    {
        try
        {
            return GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException error)
        {
            WriteError(ExplainingFailure.FileUnreadable(path, error).ToErrorRecord());
            return [];
        }
    }

    private object? LastError() => SessionState.PSVariable.GetValue("global:Error") is IList { Count: > 0 } errors ? errors[0] : null;
}
