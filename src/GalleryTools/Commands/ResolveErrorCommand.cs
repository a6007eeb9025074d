using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GalleryTools.Core.Explaining;
using GalleryTools.Errors;
using GalleryTools.Explaining;
using Microsoft.PowerShell.Commands;

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

    [Parameter(ParameterSetName = PathSet, Mandatory = true)]
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
        else if (!MyInvocation.ExpectingInput && !MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
            Take(LastError() ?? throw ExplainingFailure.NothingToResolve());
    }

    protected override void Finish() => ResolveLines();

    private void Take(object input)
    {
        var inner = input.Unwrapped()!;
        if ((inner as string ?? ErrorInput.NativeLine(inner)) is { } line)
        {
            _lines.Add(line);
            return;
        }

        // What is no text ends the text before it.
        ResolveLines();
        switch (inner)
        {
            case var own when ErrorInput.OwnError(own) is { } error:
                Resolve(error, inner);
                break;
            case ErrorRecord error:
                Resolve(ErrorInput.Of(error), inner);
                break;
            case AggregateException several:
                foreach (var each in several.InnerExceptions)
                    Take(each);
                break;
            case Exception error:
                Resolve(ErrorInput.Of(error), inner);
                break;
            case Finding finding:
                Write(new ResolvedError(finding), inner);
                break;
            case FileInfo file:
                ResolveFile(file.FullName);
                break;
            case DirectoryInfo:
                // Comes along with the files of Get-ChildItem.
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
            var text = OffThread(() => File.ReadAllText(path));
            Resolve(new ErrorInput(text), text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            WriteError(ExplainingFailure.FileUnreadable(path, error).ToErrorRecord());
        }
    }

    private void Resolve(ErrorInput input, object raw)
    {
        var culture = CultureInfo.CurrentUICulture;
        foreach (var error in OffThread(() => ErrorExplainer.Explain(input.Text, input.Origin, culture, Stop)))
            Write(new ResolvedError(error), raw);
    }

    /// <summary>An error of this module has been explained already; one that stands for several findings holds them.</summary>
    private void Resolve(GalleryException own, object raw)
    {
        if (own.Findings.Count == 0)
            Write(new ResolvedError(own), raw);
        foreach (var finding in own.Findings)
            Write(new ResolvedError(finding), raw);
    }

    private void Write(ResolvedError error, object raw)
    {
        error.Raw = Raw ? raw : null;
        WriteObject(error);
    }

    /// <summary>A large log takes seconds. A stop doesn't wait for them: the step that is under way ends by itself, unheard.</summary>
    private T OffThread<T>(Func<T> work) => Await(() => Task.Run(work, Stop).WaitAsync(Stop));

    private IEnumerable<string> Resolved(string path)
    {
        try
        {
            return FilePaths(path);
        }
        catch (Exception error) when (error is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or FileNotFoundException)
        {
            WriteError(ExplainingFailure.FileUnreadable(path, error).ToErrorRecord());
            return [];
        }
    }

    /// <summary>A name with brackets that is there means itself; a pattern means files, and no folders.</summary>
    private IEnumerable<string> FilePaths(string path)
    {
        var literal = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (provider.ImplementingType != typeof(FileSystemProvider))
            throw new FileNotFoundException();
        if (!WildcardPattern.ContainsWildcardCharacters(path) || File.Exists(literal))
            return [literal];
        return GetResolvedProviderPathFromPSPath(path, out _).Where(File.Exists);
    }

    private object? LastError() => SessionState.PSVariable.GetValue("global:Error") is IList { Count: > 0 } errors ? errors[0] : null;
}
