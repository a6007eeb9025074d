using System.Management.Automation;
using GalleryTools.Cascade;
using GalleryTools.Completion;
using GalleryTools.Core.Cascade;
using GalleryTools.Core.Galleries;
using GalleryTools.Errors;
using GalleryTools.Session;
using GalleryTools.Validation;

namespace GalleryTools.Commands;

[Cmdlet(VerbsCommon.Remove, "AzGalleryCascade", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByName)]
[OutputType(typeof(CascadeResult))]
public sealed class RemoveCascadeCommand : ConnectedCmdlet
{
    private const string ByName = "ByName";
    private const string ById = "ById";
    private const string ByObject = "ByObject";
    private const int LinesInPrompt = 60;

    private readonly List<GalleryTarget> _targets = [];

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    public string ResourceGroupName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    public string GalleryName { get; set; } = string.Empty;

    [Parameter(Position = 2, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [NullIsEmpty]
    public string? GalleryImageDefinitionName { get; set; }

    [Parameter(Position = 3, ParameterSetName = ByName)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [NullIsEmpty]
    public string? GalleryImageVersionName { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = ById)]
    public string ResourceId { get; set; } = string.Empty;

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    public PSObject? InputObject { get; set; }

    /// <summary>What the arguments name: needed where nobody is asked.</summary>
    [Parameter]
    [ValidateSet("Version", "Definition", "Gallery")]
    public string? Scope { get; set; }

    [Parameter]
    [ValidateRange(1, 100)]
    public int ThrottleLimit { get; set; } = CascadeRun.DefaultThrottleLimit;

    /// <summary>Doesn't ask, and lifts nothing else.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool NeedsExplicitConnection => true;

    private bool IsWhatIf => Preference.IsWhatIf(this);

    private bool AsksNobody => Preference.AsksNobody(this, Force);

    protected override void Prepare()
    {
        if (!Connection.IsSimulator)
            throw CascadeFailure.SimulatorOnly(MyInvocation.MyCommand.Name);
    }

    protected override void Execute()
    {
        var target = ParameterSetName switch
        {
            ById => GalleryTarget.Parse(ResourceId),
            ByObject => PipedResource.TargetOf(InputObject!),
            _ => GalleryTarget.Of(Connection.SubscriptionId, ResourceGroupName, GalleryName, GalleryImageDefinitionName, GalleryImageVersionName),
        };
        CascadeFailure.ThrowUnlessInScope(target, Scope, isNeeded: AsksNobody && !IsWhatIf);
        _targets.Add(target);
    }

    protected override void Finish()
    {
        if (_targets.Count == 0)
            return;
        var plan = Await(() => CascadePlanner.PlanAsync(Connection, _targets, Stop));
        if (!MayGoOn(plan))
            return;
        if (plan.Blockers.Count == 0)
            Run(plan);
        else
            WriteBlockers(plan);
    }

    /// <summary>Asks once, for all of it, before the first delete.</summary>
    private bool MayGoOn(CascadePlan plan)
    {
        var lines = CascadeTreeText.Lines(plan).ToArray();
        if (IsWhatIf)
        {
            ShouldProcess(string.Join(Environment.NewLine, lines), verboseWarning: null, caption: null);
            return false;
        }

        if ((Force && AsksNobody) || plan.Blockers.Count > 0)
            return true;
        var shown = lines.Length <= LinesInPrompt ? lines : [.. lines[..LinesInPrompt], $"… and {lines.Length - LinesInPrompt} lines more: -WhatIf shows them all."];
        var what = plan.Steps.Count == 1 ? "this resource" : $"these {plan.Steps.Count} resources";
        return ShouldProcess($"Deleting {what} on {plan.Cloud}", string.Join(Environment.NewLine, shown), $"Delete {what} on {plan.Cloud}?");
    }

    /// <summary>One error for each; where the first stops the script, it says them all. Written, not thrown, which would stop the statement only.</summary>
    private void WriteBlockers(CascadePlan plan)
    {
        if (Preference.StopsAtFirstError(this))
            WriteError(CascadeFailure.Blocked(plan.Blockers).ToErrorRecord());
        foreach (var blocker in plan.Blockers)
            WriteError(CascadeFailure.Blocked(blocker).ToErrorRecord());
    }

    private void Run(CascadePlan plan)
    {
        var tally = new CascadeTally(plan);
        var progress = new CascadeProgress(this, plan, Connection.Clock);
        try
        {
            foreach (var update in Pull(CascadeRun.RunAsync(Connection, plan, ThrottleLimit, Stop)))
            {
                tally.Add(update);
                progress.Show(update);
                if (update.Result is { } result)
                    WriteObject(new CascadeResult(result, result.Error?.ToErrorRecord()));
            }
        }
        // Ctrl+C, or a command downstream that wants no more (Select-Object -First): either way, resources are left.
        catch (Exception early) when ((Stopping || early is PipelineStoppedException or FlowControlException) && !tally.HasEnded)
        {
            StoppedRun.Tell(this, CascadeFailure.Cancelled(tally.Gone, tally.Total).ToErrorRecord(), tally);
            throw;
        }
        finally
        {
            if (!Stopping)
                progress.Complete();
        }

        WriteInformation(tally.Summary, ["GalleryTools", "CascadeSummary"]);
        if (!tally.IsComplete)
            WriteError(CascadeFailure.Partial(tally.Gone, tally.Total).ToErrorRecord());
    }
}
