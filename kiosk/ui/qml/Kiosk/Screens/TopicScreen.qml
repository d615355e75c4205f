// One page of a topic: one idea, in large type, and what you can do now.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property JourneyView journey
    required property TopicView topic

    Column {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.halfGrid
        spacing: Theme.halfGrid

        Words {
            color: Theme.soft
            font.pixelSize: Theme.labelSize
            text: root.topic.title
            width: parent.width
        }

        RouteLine {
            current: root.topic.page
            stops: root.topic.pages
            width: parent.width
        }
    }

    ScrollPage {
        id: page

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom

        Words {
            font.bold: true
            font.pixelSize: Theme.questionSize
            isHeading: true
            text: root.topic.pageTitle
            width: parent.width
        }

        Repeater {
            model: root.topic.blocks

            PageBlock {
                required property var modelData

                block: modelData
                width: root.width - 2 * Theme.margin

                onContactOpened: contactId => root.journey.openContact(contactId)
            }
        }

        Repeater {
            model: root.topic.checkTiles

            Tile {
                id: check

                required property var modelData

                glyph: check.modelData.glyph
                objectName: "tile-" + check.modelData.target
                summary: check.modelData.summary
                //: A button: to the self-check about the same thing; %1 is its title.
                text: qsTr("Check it: %1").arg(check.modelData.title)
                width: root.width - 2 * Theme.margin

                onClicked: root.journey.openTile(check.modelData.kind, check.modelData.target)
            }
        }

        Repeater {
            model: root.topic.moreTiles

            Tile {
                id: more

                required property var modelData

                glyph: more.modelData.glyph
                objectName: "tile-" + more.modelData.target
                summary: more.modelData.summary
                text: more.modelData.title
                width: root.width - 2 * Theme.margin

                onClicked: root.journey.openTile(more.modelData.kind, more.modelData.target)
            }
        }
    }

    GridLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.grid
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        columnSpacing: Theme.grid
        columns: take.implicitWidth + next.implicitWidth + columnSpacing <= width ? 2 : 1
        rowSpacing: Theme.halfGrid

        QuietButton {
            id: take

            Layout.fillWidth: foot.columns === 1 || root.topic.page + 1 >= root.topic.pages
            Layout.minimumHeight: Theme.primaryTarget
            glyph: "printer"
            objectName: "take"
            text: qsTr("Take it with you")

            onClicked: root.journey.openTake()
        }

        PrimaryButton {
            id: next

            Layout.fillWidth: true
            objectName: "next"
            //: A button: turns to the next page of a topic.
            text: qsTr("Next page")
            visible: root.topic.page + 1 < root.topic.pages

            onClicked: root.journey.nextPage()
        }
    }

    // Each page begins at its top, however far the one before was scrolled.
    Connections {
        function onStepped(): void {
            page.contentY = 0;
        }

        target: root.journey
    }
}
